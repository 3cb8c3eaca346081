package io.storefleet.intents.internal;

import io.storefleet.fastspring.CallOptions;
import io.storefleet.intents.IntentId;
import io.storefleet.intents.IntentProblem;
import io.storefleet.intents.IntentState;
import io.storefleet.intents.IntentView;
import io.storefleet.intents.Intents;
import io.storefleet.intents.NewIntent;
import io.storefleet.intents.Target;
import io.storefleet.tenancy.JobId;
import io.storefleet.tenancy.Tenancy;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Asks for the right, then writes down, sends and settles; each in a transaction of its own, the call in none. */
@Service
class IntentService implements Intents {

    private final IntentAccess access;
    private final IntentWriting writing;
    private final IntentSending sending;
    private final IntentReading reading;
    private final IntentSettling settling;

    IntentService(
            IntentAccess access,
            IntentWriting writing,
            IntentSending sending,
            IntentReading reading,
            IntentSettling settling) {
        this.access = access;
        this.writing = writing;
        this.sending = sending;
        this.reading = reading;
        this.settling = settling;
    }

    @Override
    public boolean permitted(String kind, Target target) {
        return access.permitted(kind, target.store());
    }

    @Override
    public void require(String kind, Target target) {
        access.requireChange(kind, target);
    }

    @Override
    public NewIntent.Basis basis(Target target) {
        return new NewIntent.Basis(
                about(target, 1).stream().map(IntentView::id).findFirst().orElse(null));
    }

    @Override
    public IntentView carryOut(NewIntent wanted) {
        return carryOut(wanted, null, CallOptions.person());
    }

    @Override
    public IntentView carryOut(NewIntent wanted, JobId job) {
        return carryOut(wanted, job, CallOptions.job());
    }

    private IntentView carryOut(NewIntent wanted, @Nullable JobId job, CallOptions options) {
        access.requireChange(wanted.kind(), wanted.target());
        var written = writing.write(wanted, job);
        if (!written.fresh()) {
            return written.row().view();
        }
        var id = written.row().view().id();
        var verdict = sending.send(written.row(), options);
        if (verdict.state() == IntentState.UNKNOWN) {
            verdict =
                    verdict.lookingAt(Judgement.next(written.row().view().when().written(), settling.now()));
        }
        return settling.settle(id, verdict, null).map(IntentRow::view).orElseGet(() -> access.get(id));
    }

    @Override
    public Optional<IntentView> known(UUID token) {
        return access.known(token);
    }

    @Override
    public Optional<IntentView> find(IntentId id) {
        return access.find(id);
    }

    @Override
    public Optional<IntentView> hold(IntentId id) {
        return access.hold(id);
    }

    @Override
    public List<IntentView> about(Target target, int limit) {
        return access.about(target, limit);
    }

    @Override
    public List<IntentView> list(boolean open, @Nullable IntentId before, int limit) {
        return access.list(open, before, limit);
    }

    @Override
    public IntentView look(IntentId id) {
        var row = access.visible(id);
        if (row.view().state() == IntentState.UNKNOWN || row.view().state() == IntentState.UNDECIDED) {
            reading.read(row, CallOptions.person());
        }
        return access.get(id);
    }

    @Override
    public IntentView decide(IntentId id, boolean done) {
        var row = access.visible(id);
        access.requireChange(row.view().kind(), row.view().target());
        if (row.view().state() == IntentState.SENDING) {
            throw new IntentProblem(IntentProblem.Kind.OPEN, row.view().when().written());
        }
        var verdict = Verdict.of(done ? IntentState.CONFIRMED : IntentState.ABSENT, "");
        return settling.settle(id, verdict, Tenancy.actor().member())
                .map(IntentRow::view)
                .orElseThrow(() -> new IntentProblem(
                        IntentProblem.Kind.SETTLED, row.view().when().settled()));
    }
}

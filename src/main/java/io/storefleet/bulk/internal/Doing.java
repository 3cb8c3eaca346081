package io.storefleet.bulk.internal;

import io.storefleet.bulk.BulkAction;
import io.storefleet.bulk.BulkRefusal;
import io.storefleet.bulk.BulkStep;
import io.storefleet.bulk.internal.RowEnds.End;
import io.storefleet.fastspring.FastSpringException;
import io.storefleet.intents.IntentProblem;
import io.storefleet.intents.IntentState;
import io.storefleet.intents.IntentView;
import io.storefleet.intents.Intents;
import io.storefleet.intents.NewIntent.Basis;
import io.storefleet.intents.Target;
import io.storefleet.team.NothingHereException;
import io.storefleet.team.RightRefusedException;
import io.storefleet.tenancy.JobId;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Does what is asked to one row, at most once, and says how that went. */
@Component
class Doing {

    private static final Logger LOG = LoggerFactory.getLogger(Doing.class);

    /** The service has refused the call as such, before it looked at what was asked. */
    private static final Set<String> REFUSED_AS_SUCH = Set.of("credentials-refused", "not-allowed", "throttled");

    private final Intents intents;
    private final RowTable rows;
    private final Seals seals;

    Doing(Intents intents, RowTable rows, Seals seals) {
        this.intents = intents;
        this.rows = rows;
        this.seals = seals;
    }

    /** How it went. */
    sealed interface Done {}

    /** It has ended, or is being checked. */
    record Ended(End end) implements Done {}

    /**
     * Nothing was done, for what does not lie with the row: it may be taken up again later.
     *
     * @param problem why it could not be read
     * @param refused whether a change was written down and refused as such, so that the next one is another
     */
    record Later(String code, @Nullable FastSpringException problem, boolean refused) implements Done {}

    /** @throws RightRefusedException when the right is gone. @throws NothingHereException when the store is */
    Done carryOut(BulkAction action, String request, Todo row, JobId job) {
        var known = intents.known(row.token());
        if (known.isPresent()) {
            return of(known.get());
        }
        var target = new Target(row.store(), action.target(), row.id());
        var basis = intents.basis(target);
        if (isNewer(basis, row)) {
            return refuse(row, "changed-meanwhile", "");
        }
        var own = own(action, row);
        var step = new BulkStep(row.store(), row.id(), row.currency(), row.token(), basis, job);
        return carryOut(action, request, own, step, row);
    }

    private @Nullable String own(BulkAction action, Todo row) {
        if (action.oneCall()) {
            return action.all(rows.owns(row).stream()
                    .map(each -> seals.open(row.run(), each.line(), each.own()))
                    .toList());
        }
        return row.own() == null ? null : seals.open(row.run(), row.line(), row.own());
    }

    private Done carryOut(BulkAction action, String request, @Nullable String own, BulkStep step, Todo row) {
        try {
            return of(action.carryOut(step, request, own));
        } catch (BulkRefusal refusal) {
            return refuse(row, refusal.code(), refusal.detail());
        } catch (IntentProblem inTheWay) {
            return refuse(row, word(inTheWay.kind()), "");
        } catch (RightRefusedException | NothingHereException | FastSpringException.Interrupted over) {
            throw over;
        } catch (FastSpringException unread) {
            return new Later(unread.code(), unread, false);
        } catch (RuntimeException fault) {
            LOG.error(
                    "row {} of run {}: {}",
                    row.line(),
                    row.run(),
                    fault.getClass().getSimpleName());
            return intents.known(row.token()).map(Doing::of).orElseGet(() -> new Later("error", null, false));
        }
    }

    /** What was done to it after the run was reckoned was not seen; what this row was refused before does not count. */
    private boolean isNewer(Basis basis, Todo row) {
        var newest = basis.newest();
        if (newest == null || newest.toString().compareTo(row.run().toString()) <= 0) {
            return false;
        }
        return row.tries() == 0
                || intents.known(row.token(row.tries() - 1))
                        .filter(own -> own.id().equals(newest))
                        .isEmpty();
    }

    /** What was sent under this token by a node that seemed dead may be why it does not fit any more. */
    Done refuse(Todo row, String code, String detail) {
        return intents.known(row.token()).map(Doing::of).orElseGet(() -> new Ended(End.refused(code, detail)));
    }

    private static Done of(IntentView intent) {
        var told = intent.told();
        var rejected = intent.state() == IntentState.REJECTED;
        return rejected
                        && (REFUSED_AS_SUCH.contains(told.code())
                                || told.trace().isEmpty())
                ? new Later(told.code(), null, true)
                : new Ended(End.of(intent));
    }

    private static String word(IntentProblem.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

package io.storefleet.bulk.internal;

import io.storefleet.bulk.BulkAction;
import io.storefleet.bulk.BulkLive.Thing;
import io.storefleet.bulk.BulkRequest;
import io.storefleet.bulk.BulkRunId;
import io.storefleet.tenancy.StoreId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes dry runs: asks stores about what no copy holds, then reckons and keeps it in one transaction. */
@Component
class DryRuns {

    private final Access access;
    private final Desk desk;
    private final Asking asking;
    private final Preparing preparing;
    private final TransactionTemplate transaction;

    DryRuns(Access access, Desk desk, Asking asking, Preparing preparing, TransactionTemplate transaction) {
        this.access = access;
        this.desk = desk;
        this.asking = asking;
        this.preparing = preparing;
        this.transaction = transaction;
    }

    /** @param kept hears of it inside its transaction */
    RunRow of(BulkAction action, BulkRequest request, IntConsumer read, Consumer<RunRow> kept) {
        transaction.executeWithoutResult(status -> access.requireSomewhere(action, request.request()));
        if (action.linesOnly() && !(request.source() instanceof BulkRequest.Lines)) {
            throw new IllegalArgumentException(action.name() + " needs lines");
        }
        var told = action.live() == null
                ? Map.<StoreId, List<Thing>>of()
                : asked(action, visible -> Asking.stores(action, request, visible));
        return inOne(() -> {
            var run = preparing.prepare(action, request, told, read);
            kept.accept(run);
            return run;
        });
    }

    /** What this run has not done. @param permitted throws where it must not be */
    RunRow again(BulkRunId id, Consumer<Desk.Seen> permitted, Consumer<RunRow> kept) {
        var of = inOne(() -> {
            var seen = desk.seen(id);
            permitted.accept(seen);
            return seen;
        });
        var run = of.row();
        var told = of.action().live() == null
                ? Map.<StoreId, List<Thing>>of()
                : asked(of.action(), visible -> inOne(() -> desk.doneIn(run.id())));
        return inOne(() -> {
            var next = preparing.again(of.action(), run, told);
            kept.accept(next);
            return next;
        });
    }

    private Map<StoreId, List<Thing>> asked(
            BulkAction action, Function<Map<StoreId, String>, Collection<StoreId>> stores) {
        var visible = inOne(() -> access.visible(action.list()));
        return asking.about(action, stores.apply(visible), visible);
    }

    private <T> T inOne(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }
}

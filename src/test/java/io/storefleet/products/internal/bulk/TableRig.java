package io.storefleet.products.internal.bulk;

import static io.storefleet.testing.TestAgency.call;
import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.jobs.JobState;
import io.storefleet.jobs.JobView;
import io.storefleet.jobs.JobWorker;
import io.storefleet.jobs.Jobs;
import io.storefleet.products.ProductTables;
import io.storefleet.products.ProductTables.Begun;
import io.storefleet.products.ProductTables.Compared;
import io.storefleet.products.ProductTables.Line;
import io.storefleet.products.ProductTables.Row;
import io.storefleet.products.TableText;
import io.storefleet.products.internal.change.ProductRig;
import io.storefleet.products.internal.sheet.Sheets;
import io.storefleet.tenancy.Actor;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationContext;

/** Tables of a product that is there, called {a}, and of one that is not, called {b}. */
final class TableRig {

    final ProductTables tables;
    final Jobs jobs;
    final ProductRig first;
    final ProductRig second;
    private final ApplicationContext context;

    TableRig(ApplicationContext context) {
        this.context = context;
        tables = context.getBean(ProductTables.class);
        jobs = context.getBean(Jobs.class);
        first = new ProductRig(context).made();
        second = new ProductRig(context);
    }

    Actor owner() {
        return first.owner();
    }

    long sent() {
        return first.sent();
    }

    List<Compared> compare(String csv) {
        var lines = TableText.of(csv.replace("{a}", first.path.value()).replace("{b}", second.path.value()))
                .lines();
        return call(owner(), () -> tables.compare(first.rig.store, lines));
    }

    Begun start(Actor actor, List<Compared> lines) {
        return call(actor, () -> tables.start(first.rig.store, lines, "Products"));
    }

    /** Until it has ended or somebody is needed. */
    void runs(Begun begun) {
        while (!state(begun).ended() && state(begun) != JobState.PAUSED) {
            assertThat(context.getBean(JobWorker.class).runOnce())
                    .as("something is due")
                    .isTrue();
        }
    }

    JobView job(Begun begun) {
        return call(owner(), () -> jobs.find(begun.job()).orElseThrow());
    }

    JobState state(Begun begun) {
        return job(begun).state();
    }

    List<Row> rows(Begun begun) {
        return call(owner(), () -> tables.rows(begun.id(), 0, 500));
    }

    /** What was not done of it. */
    List<Line> left(Begun begun) {
        return call(owner(), () -> tables.left(begun.id()));
    }

    Map<String, String> live(ProductRig which) {
        return Sheets.of(first.elsewhere().get(which.path));
    }
}

package io.storefleet.links.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import io.storefleet.links.CohortView;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Makes the cohort a page asks for, in the background, one at a time: of what is asked meanwhile only the last comes next,
 * and what nobody waits for any more is thrown away.
 */
final class Reckoner {

    private final Component page;
    private final CohortDesk desk;
    private final Listener listener;
    private @Nullable Work next;
    private boolean running;
    private boolean wanted;

    /** What is to be made; runs off the page's lock. */
    @FunctionalInterface
    interface Work {
        CohortView make(IntConsumer read);
    }

    /** Hears how it goes, under the page's lock. */
    interface Listener {
        /** It has begun, or so many lines are read. */
        void busy(int lines);

        void made(CohortView cohort);

        void failed(Exception problem);
    }

    Reckoner(Component page, CohortDesk desk, Listener listener) {
        this.page = page;
        this.desk = desk;
        this.listener = listener;
        page.addAttachListener(attach -> start());
    }

    void ask(Work work) {
        next = work;
        start();
    }

    /** Nothing is asked any more. */
    void forget() {
        next = null;
        wanted = false;
    }

    private void start() {
        var work = next;
        var ui = page.getUI().orElse(null);
        if (running || work == null || ui == null) {
            return;
        }
        next = null;
        running = true;
        wanted = true;
        listener.busy(0);
        desk.background().run(page, () -> work.make(read -> tell(ui, read)), this::made, this::failed);
    }

    private void tell(UI ui, int read) {
        var unused = ui.access(() -> {
            if (running && wanted && next == null) {
                listener.busy(read);
            }
        });
    }

    private void made(CohortView cohort) {
        running = false;
        if (next == null && wanted) {
            listener.made(cohort);
        } else {
            discard(cohort);
            start();
        }
    }

    private void failed(Exception problem) {
        running = false;
        if (next == null && wanted) {
            listener.failed(problem);
        } else {
            start();
        }
    }

    /** Deletes what nobody will use; should that fail, it goes by itself in some weeks. */
    void discard(CohortView cohort) {
        if (page.isAttached()) {
            desk.background()
                    .run(
                            page,
                            () -> {
                                desk.cohorts().delete(cohort.id());
                                return true;
                            },
                            done -> {},
                            problem -> {});
        }
    }
}

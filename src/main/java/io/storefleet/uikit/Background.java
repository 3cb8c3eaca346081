package io.storefleet.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.shared.Registration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;

/**
 * The one way from slow work to a page: runs the work on a virtual thread as the person who asked, then shows its result
 * under the page's lock. When the component leaves the page the work is interrupted and its result dropped.
 */
@org.springframework.stereotype.Component
public class Background implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Background.class);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final BackgroundScope scope;

    Background(BackgroundScope scope) {
        this.scope = scope;
    }

    /**
     * Starts the work.
     *
     * @param owner an attached component; the work ends when it is detached
     * @param work runs off the page's lock; may be interrupted
     * @param show gets the result, under the page's lock
     * @param failed gets what the work threw, under the page's lock
     * @return interrupts the work and drops its result when removed
     */
    public <T> Registration run(Component owner, Callable<T> work, Consumer<T> show, Consumer<Exception> failed) {
        var ui = owner.getUI().orElseThrow(() -> new IllegalStateException("the component is not on a page"));
        // The caller holds the page's lock, so this is set before any result can be shown.
        var leaving = new AtomicReference<Registration>(() -> {});
        Consumer<T> shown = result -> {
            leaving.get().remove();
            show.accept(result);
        };
        Consumer<Exception> told = problem -> {
            leaving.get().remove();
            failed.accept(problem);
        };
        // Bound as a whole: what is shown may read on, and lists fetch their rows as the page's lock is given back.
        var running = threads.submit(scope.carry(() -> {
            workAndShow(ui, work, shown, told);
            return true;
        }));
        leaving.set(owner.addDetachListener(detach -> running.cancel(true)));
        return () -> running.cancel(true);
    }

    private static <T> void workAndShow(UI ui, Callable<T> work, Consumer<T> show, Consumer<Exception> failed) {
        try {
            var result = work.call();
            ui.accessSynchronously(() -> show.accept(result));
        } catch (InterruptedException left) {
            Thread.currentThread().interrupt();
        } catch (Exception problem) {
            report(ui, problem, failed);
        }
    }

    private static void report(UI ui, Exception problem, Consumer<Exception> failed) {
        if (Thread.currentThread().isInterrupted()) {
            return;
        }
        try {
            ui.accessSynchronously(() -> failed.accept(problem));
        } catch (UIDetachedException gone) {
            LOG.debug("a page was left before its work ended");
        }
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
    }
}

package io.storefleet.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.shared.Registration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;

/**
 * The one way from slow work to a page: runs the work on a virtual thread as the person who asked, then shows its result
 * under the page's lock. When the component leaves the page the result is dropped, and work that
 * has not begun does not begin.
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
     * @param owner an attached component; nothing is shown once it is detached
     * @param work runs off the page's lock
     * @param show gets the result, under the page's lock
     * @param failed gets what the work threw, under the page's lock
     * @return drops the result when removed
     */
    public <T> Registration run(Component owner, Callable<T> work, Consumer<T> show, Consumer<Exception> failed) {
        var ui = owner.getUI().orElseThrow(() -> new IllegalStateException("the component is not on a page"));
        var dropped = new AtomicBoolean();
        // What is shown may open a page or start further work, so all of it is bound.
        var task = scope.<Boolean>carry(() -> dropped.get() || perform(ui, work, dropped, new Ending<>(show, failed)));
        var leaving = Registration.once(owner.addDetachListener(detach -> dropped.set(true))::remove);
        threads.execute(() -> {
            quietly(task);
            forget(ui, leaving);
        });
        return () -> {
            dropped.set(true);
            leaving.remove();
        };
    }

    /** What to do with a result, and with what was thrown instead. */
    private record Ending<T>(Consumer<T> show, Consumer<Exception> failed) {}

    /**
     * Work under way is never interrupted, only its result dropped: an interrupt would break the database connection it
     * happens to use.
     */
    private static <T> boolean perform(UI ui, Callable<T> work, AtomicBoolean dropped, Ending<T> ending) {
        Command news;
        try {
            var result = work.call();
            news = () -> ending.show().accept(result);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return true;
        } catch (Exception problem) {
            news = () -> ending.failed().accept(problem);
        }
        var told = news;
        ui.accessSynchronously(() -> {
            if (!dropped.get()) {
                told.execute();
            }
        });
        return true;
    }

    private static void quietly(Callable<Boolean> task) {
        try {
            task.call();
        } catch (UIDetachedException gone) {
            LOG.debug("a page was left before its work ended");
        } catch (Exception fault) {
            LOG.error("a result could not be shown", fault);
        }
    }

    /** A component that stays on its page for hours must not collect the listeners of finished work. */
    private static void forget(UI ui, Registration leaving) {
        try {
            ui.accessSynchronously(leaving::remove);
        } catch (UIDetachedException gone) {
            LOG.debug("a page was left before its work ended");
        }
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
    }
}

package io.storefleet.health.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.shared.Registration;
import io.storefleet.uikit.BackgroundScope;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;

/** Lets an open home page look anew every few seconds, as the person who opened it. */
@org.springframework.stereotype.Component
class HomeWatch implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(HomeWatch.class);
    private static final int EVERY_SECONDS = 10;

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("home-watch").factory());
    private final BackgroundScope scope;

    HomeWatch(BackgroundScope scope) {
        this.scope = scope;
    }

    /** Looks in the page's lock, until removed; an attached page only. */
    Registration follow(Component page, Command look) {
        var turn = scope.carry(() -> {
            page.getUI().ifPresent(ui -> ui.accessSynchronously(look));
            return true;
        });
        // One thread of its own each time: the timer must not wait for a page's lock.
        var ticking = timer.scheduleWithFixedDelay(
                () -> Thread.startVirtualThread(() -> quietly(turn)), EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
        return () -> ticking.cancel(false);
    }

    private static void quietly(Callable<Boolean> turn) {
        try {
            turn.call();
        } catch (UIDetachedException left) {
            LOG.debug("the home page was left");
        } catch (Exception e) {
            // The seat may be gone, say; the page's next request tells.
            LOG.debug("the home page could not be drawn anew: {}", e.getClass().getSimpleName());
        }
    }

    @Override
    public void destroy() {
        timer.shutdownNow();
    }
}

package io.storefleet.jobs.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.spring.annotation.UIScope;
import io.storefleet.jobs.JobDesk;
import io.storefleet.jobs.JobView;
import io.storefleet.jobs.JobWatch;
import io.storefleet.tenancy.JobId;
import io.storefleet.uikit.BackgroundScope;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Follows the jobs a page shows, as the person who opened it; all news of a moment reach the page in one push. */
@UIScope
@org.springframework.stereotype.Component
class LiveJobs {

    private static final Logger LOG = LoggerFactory.getLogger(LiveJobs.class);

    /** As many rows as a person may have in view; of more, those seen first are followed no longer. */
    private static final int MOST = 80;

    private final JobDesk desk;
    private final JobWatch watch;
    private final BackgroundScope scope;
    private final Map<JobId, JobWatch.Registration> followed = new LinkedHashMap<>();
    private final Set<JobId> moved = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean turnIsComing = new AtomicBoolean();
    private volatile @Nullable Callable<Boolean> turn;
    private @Nullable Component page;

    LiveJobs(JobDesk desk, JobWatch watch, BackgroundScope scope) {
        this.desk = desk;
        this.watch = watch;
        this.scope = scope;
    }

    /** From now on shows news of followed jobs on this page, in its lock. */
    void open(Component newPage, Consumer<List<JobView>> show) {
        stop();
        page = newPage;
        turn = scope.carry(() -> {
            newPage.getUI().ifPresent(ui -> ui.accessSynchronously(() -> show(show)));
            return true;
        });
    }

    /** Reads in the page's lock as well, so that an older reading never covers a newer one. */
    private void show(Consumer<List<JobView>> show) {
        turnIsComing.set(false);
        var ids = Set.copyOf(moved);
        moved.removeAll(ids);
        var views = desk.findAll(ids);
        views.stream().filter(view -> view.state().ended()).forEach(view -> unfollow(view.id()));
        show.accept(views);
    }

    /** Follows a job the page shows, unless it has ended. */
    void follow(JobView job) {
        if (page == null || job.state().ended() || followed.containsKey(job.id())) {
            return;
        }
        if (followed.size() >= MOST) {
            unfollow(followed.keySet().iterator().next());
        }
        followed.put(job.id(), watch.subscribe(job.id(), news -> moved(news.id())));
    }

    private void moved(JobId job) {
        moved.add(job);
        var next = turn;
        if (next != null && turnIsComing.compareAndSet(false, true)) {
            // A thread of its own: the watcher must not wait for a page's lock.
            Thread.startVirtualThread(() -> quietly(next));
        }
    }

    private void unfollow(JobId job) {
        var registration = followed.remove(job);
        if (registration != null) {
            registration.remove();
        }
    }

    /** The page is left; a page that came after it stays followed. */
    void leave(Component left) {
        if (left == page) {
            stop();
        }
    }

    private void stop() {
        List.copyOf(followed.keySet()).forEach(this::unfollow);
        moved.clear();
        turnIsComing.set(false);
        turn = null;
        page = null;
    }

    private void quietly(Callable<Boolean> next) {
        try {
            next.call();
        } catch (UIDetachedException left) {
            LOG.debug("a page was left while its jobs moved on");
        } catch (Exception e) {
            turnIsComing.set(false);
            // The right may be gone, say; the page's next request tells.
            LOG.debug("news of jobs could not be shown: {}", e.getClass().getSimpleName());
        }
    }
}

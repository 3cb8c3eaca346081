package io.storefleet.jobs.internal;

import io.storefleet.jobs.JobSettings;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Keeps this node's share of slices going, each on a virtual thread; stops before the connections close. */
@Component
class Dispatcher implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

    private final SliceRunner runner;
    private final NodeState node;
    private final JobSettings settings;
    private final Semaphore slots;
    private final Set<Thread> slices = ConcurrentHashMap.newKeySet();
    private volatile @Nullable Thread loop;

    Dispatcher(SliceRunner runner, NodeState node, JobSettings settings) {
        this.runner = runner;
        this.node = node;
        this.settings = settings;
        this.slots = new Semaphore(settings.parallel());
    }

    @Override
    public void start() {
        node.stopping(false);
        if (settings.parallel() > 0) {
            loop = Thread.ofVirtual().name("job-dispatcher").start(this::dispatch);
        }
    }

    private void dispatch() {
        try {
            while (!node.stopping()) {
                slots.acquire();
                if (node.stopping() || !startSlice()) {
                    slots.release();
                    node.awaitNews(settings.poll());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean startSlice() {
        try {
            var wakeUp = runner.takeWakeUp();
            wakeUp.ifPresent(due -> {
                var slice = Thread.ofVirtual().name("job-" + due.job()).unstarted(() -> run(due));
                slices.add(slice);
                slice.start();
            });
            return wakeUp.isPresent();
        } catch (RuntimeException e) {
            // The database is away, say; the next look tells.
            LOG.warn("no look for due work: {}", ErrorNumber.describe(e));
            return false;
        }
    }

    private void run(WakeUps.WakeUp due) {
        try {
            runner.claim(due).ifPresent(runner::work);
        } catch (RuntimeException e) {
            LOG.warn("job {} could not be taken: {}", due.job(), ErrorNumber.describe(e));
        } finally {
            slices.remove(Thread.currentThread());
            slots.release();
            node.nudge();
        }
    }

    @Override
    public void stop() {
        var running = loop;
        if (running == null) {
            return;
        }
        node.stopping(true);
        loop = null;
        try {
            if (!awaitSlices()) {
                slices.forEach(Thread::interrupt);
                if (!awaitSlices()) {
                    LOG.warn("{} slices do not stop; other nodes take over when their leases end", slices.size());
                }
            }
            running.interrupt();
            running.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** All slots free means that no slice is left; the loop itself holds one only for moments. */
    private boolean awaitSlices() throws InterruptedException {
        var free = slots.tryAcquire(settings.parallel(), settings.grace().toMillis(), TimeUnit.MILLISECONDS);
        if (free) {
            slots.release(settings.parallel());
        }
        return free;
    }

    @Override
    public boolean isRunning() {
        return loop != null;
    }
}

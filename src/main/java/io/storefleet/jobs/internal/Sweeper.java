package io.storefleet.jobs.internal;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.storefleet.jobs.JobSettings;
import io.storefleet.jobs.Sweep;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Has db-scheduler wake the sweeps: each once a period, on whichever node comes first. Jobs are none of its business. */
@Component
class Sweeper implements SmartLifecycle {

    static final String TABLE = "directory.sweep";

    private static final Logger LOG = LoggerFactory.getLogger(Sweeper.class);
    private static final int THREADS = 4;
    private static final Duration POLL = Duration.ofSeconds(10);

    private final DataSource database;
    private final ObjectProvider<Sweep> sweeps;
    private final JobSettings settings;
    private final NodeState node;
    private @Nullable Scheduler scheduler;

    Sweeper(DataSource database, ObjectProvider<Sweep> sweeps, JobSettings settings, NodeState node) {
        this.database = database;
        this.sweeps = sweeps;
        this.settings = settings;
        this.node = node;
    }

    @Override
    public void start() {
        if (settings.parallel() == 0) {
            return;
        }
        var running = Scheduler.create(database)
                .startTasks(tasks(sweeps.stream().toList()))
                .tableName(TABLE)
                .threads(THREADS)
                .executorService(Executors.newFixedThreadPool(
                        THREADS, Thread.ofVirtual().name("sweep-", 0).factory()))
                .schedulerName(new SchedulerName.Fixed(node.owner()))
                .pollingInterval(POLL)
                .shutdownMaxWait(settings.grace())
                .failureLogging(LogLevel.OFF, false)
                .build();
        running.start();
        scheduler = running;
    }

    /** One recurring task a sweep. */
    static List<RecurringTask<Void>> tasks(List<Sweep> sweeps) {
        return sweeps.stream().map(Sweeper::task).toList();
    }

    private static RecurringTask<Void> task(Sweep sweep) {
        return Tasks.recurring(sweep.name(), FixedDelay.of(sweep.every())).execute((instance, context) -> run(sweep));
    }

    private static void run(Sweep sweep) {
        try {
            sweep.sweep();
        } catch (RuntimeException e) {
            LOG.warn("sweep {} failed: {}", sweep.name(), ErrorNumber.describe(e));
        }
    }

    @Override
    public void stop() {
        var running = scheduler;
        if (running != null) {
            running.stop();
            scheduler = null;
        }
    }

    @Override
    public boolean isRunning() {
        return scheduler != null;
    }
}

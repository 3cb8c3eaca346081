package io.storefleet.jobs.internal;

import io.storefleet.jobs.JobSettings;
import java.time.Duration;
import org.springframework.context.ApplicationContext;

/** A node that takes up due work by itself, for tests and benchmarks in which nobody takes the steps of a worker. */
public final class RunningNode implements AutoCloseable {

    private final Dispatcher dispatcher;
    private final NodeState node;

    private RunningNode(Dispatcher dispatcher, NodeState node) {
        this.dispatcher = dispatcher;
        this.node = node;
    }

    /** @param parallel slices under way at the same time */
    public static RunningNode start(ApplicationContext context, int parallel) {
        var usual = context.getBean(JobSettings.class);
        var settings = new JobSettings(
                parallel,
                usual.perStore(),
                usual.lease(),
                usual.poll(),
                usual.attempts(),
                usual.backOff(),
                Duration.ofSeconds(1),
                usual.watch(),
                usual.keepProblems());
        var node = context.getBean(NodeState.class);
        var dispatcher = new Dispatcher(context.getBean(SliceRunner.class), node, settings);
        dispatcher.start();
        return new RunningNode(dispatcher, node);
    }

    @Override
    public void close() {
        dispatcher.stop();
        node.stopping(false);
    }
}

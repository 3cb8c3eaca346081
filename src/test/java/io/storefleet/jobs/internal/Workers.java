package io.storefleet.jobs.internal;

import io.storefleet.jobs.JobHandler;
import io.storefleet.jobs.JobWorker;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.ApplicationContext;

/** Makes a worker of the running application whose handler is a test's own. */
public final class Workers {

    private Workers() {}

    /** A worker that does slices of this handler's kind only. */
    public static JobWorker of(ApplicationContext application, JobHandler handler) {
        var only = new StaticListableBeanFactory();
        only.addBean("handler", handler);
        return new SliceRunner(
                new Handlers(only.getBeanProvider(JobHandler.class)),
                application.getBean(SliceRunner.Queue.class),
                application.getBean(Outcomes.class),
                application.getBean(Heartbeats.class),
                application.getBean(NodeState.class));
    }
}

package io.storefleet.jobs.internal;

import io.storefleet.jobs.JobHandler;
import io.storefleet.jobs.JobRun;
import io.storefleet.jobs.JobView;
import io.storefleet.jobs.SliceResult;
import io.storefleet.tenancy.JobId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** A handler whose slices each test writes for its own jobs. */
@Component
@Profile("test")
class ScriptedHandler implements JobHandler {

    static final String KIND = "scripted";

    final List<JobView> ended = new CopyOnWriteArrayList<>();

    /** Jobs whose end this handler cannot take. */
    final Set<JobId> brokenHooks = ConcurrentHashMap.newKeySet();

    private final Map<JobId, Script> scripts = new ConcurrentHashMap<>();

    /** What a slice does. */
    @FunctionalInterface
    interface Script {
        SliceResult slice(JobRun run) throws Exception;
    }

    void script(JobId job, Script script) {
        scripts.put(job, script);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public SliceResult slice(JobRun run) throws Exception {
        return scripts.getOrDefault(run.job(), other -> SliceResult.done()).slice(run);
    }

    @Override
    public void ended(JobView job) {
        if (brokenHooks.contains(job.id())) {
            throw new IllegalStateException("the hook fails");
        }
        ended.add(job);
    }
}

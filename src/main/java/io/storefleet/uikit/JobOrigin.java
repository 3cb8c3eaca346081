package io.storefleet.uikit;

import java.util.Optional;
import java.util.UUID;

/** Leads from a job to the page of what it works on. The feature whose jobs they are provides it. */
public interface JobOrigin {

    /**
     * Where the person sees what the job works on.
     *
     * @return its address; empty where the job is none of this feature's, or the person may not see it
     */
    Optional<String> place(UUID job);
}

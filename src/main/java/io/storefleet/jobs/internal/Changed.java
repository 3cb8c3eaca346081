package io.storefleet.jobs.internal;

import io.storefleet.tenancy.JobId;
import java.time.Duration;

/** A job that has changed, and how long a slice under way may still hold it. */
record Changed(JobId id, Duration held) {}

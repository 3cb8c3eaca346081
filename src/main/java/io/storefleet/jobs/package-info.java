/**
 * Durable work in PostgreSQL and the shared API quota. Work is done in slices under a lease with a fencing number, so
 * that any node goes on where another one died. Rights are asked by the modules that own a kind of job, before they call
 * {@link io.storefleet.jobs.Jobs}: this module cannot know what a job of theirs permits. People come in through
 * {@link io.storefleet.jobs.JobDesk}, which asks {@link io.storefleet.jobs.JobAccess}, provided from above.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"fastspring", "fastspring :: *", "tenancy", "uikit"})
package io.storefleet.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** Rows, leases, worker and watcher behind the jobs module. */
@NullMarked
package io.storefleet.jobs.internal;

import org.jspecify.annotations.NullMarked;

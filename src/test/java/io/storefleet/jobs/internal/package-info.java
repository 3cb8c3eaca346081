/** Tests of durable jobs and of the shared quota over a real database. */
@NullMarked
package io.storefleet.jobs.internal;

import org.jspecify.annotations.NullMarked;

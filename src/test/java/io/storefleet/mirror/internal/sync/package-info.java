/** Tests of copying stores and keeping the copies fresh: real PostgreSQL, the real client against the simulator. */
@NullMarked
package io.storefleet.mirror.internal.sync;

import org.jspecify.annotations.NullMarked;

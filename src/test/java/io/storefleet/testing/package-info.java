/** Shared parts of tests: a real PostgreSQL, the running application, signed-in people. */
@NullMarked
package io.storefleet.testing;

import org.jspecify.annotations.NullMarked;

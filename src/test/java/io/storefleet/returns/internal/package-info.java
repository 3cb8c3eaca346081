/** Tests of the module's internal. */
@NullMarked
package io.storefleet.returns.internal;

import org.jspecify.annotations.NullMarked;

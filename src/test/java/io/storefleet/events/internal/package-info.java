/** Tests of the module's internal. */
@NullMarked
package io.storefleet.events.internal;

import org.jspecify.annotations.NullMarked;

/** Tests of the module's internal. */
@NullMarked
package io.storefleet.quotes.internal;

import org.jspecify.annotations.NullMarked;

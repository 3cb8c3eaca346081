/** Tests of the store module. */
@NullMarked
package io.storefleet.store;

import org.jspecify.annotations.NullMarked;

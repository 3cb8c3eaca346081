/** Tests of carts. */
@NullMarked
package io.storefleet.checkouts.internal;

import org.jspecify.annotations.NullMarked;

/** The changes of a product: how each is checked, sent and read back. */
@NullMarked
package io.storefleet.products.internal.change;

import org.jspecify.annotations.NullMarked;

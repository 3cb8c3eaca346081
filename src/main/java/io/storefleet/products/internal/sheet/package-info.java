/** A product as named values, and what is sent of them. */
@NullMarked
package io.storefleet.products.internal.sheet;

import org.jspecify.annotations.NullMarked;

/** Out of the copy: lists and single products. */
@NullMarked
package io.storefleet.products.internal;

import org.jspecify.annotations.NullMarked;

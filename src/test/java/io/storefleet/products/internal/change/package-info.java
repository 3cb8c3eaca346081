/** Tests of products. */
@NullMarked
package io.storefleet.products.internal.change;

import org.jspecify.annotations.NullMarked;

/** Tests of products. */
@NullMarked
package io.storefleet.products.internal;

import org.jspecify.annotations.NullMarked;

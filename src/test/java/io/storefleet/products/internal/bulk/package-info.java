/** Tests of tables of products. */
@NullMarked
package io.storefleet.products.internal.bulk;

import org.jspecify.annotations.NullMarked;

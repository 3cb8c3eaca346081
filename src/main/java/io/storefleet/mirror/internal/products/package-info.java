/** Products out of the copies. */
@NullMarked
package io.storefleet.mirror.internal.products;

import org.jspecify.annotations.NullMarked;

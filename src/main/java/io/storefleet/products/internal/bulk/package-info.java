/** Many products changed by one table: read, compared, carried out row by row. */
@NullMarked
package io.storefleet.products.internal.bulk;

import org.jspecify.annotations.NullMarked;

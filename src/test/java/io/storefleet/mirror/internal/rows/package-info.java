/** Tests of the mirror's rows on a real PostgreSQL. */
@NullMarked
package io.storefleet.mirror.internal.rows;

import org.jspecify.annotations.NullMarked;

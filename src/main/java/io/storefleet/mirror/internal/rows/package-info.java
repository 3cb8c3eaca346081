/** Writes the mirror's rows as sets, and tells how far each stream is. */
@NullMarked
package io.storefleet.mirror.internal.rows;

import org.jspecify.annotations.NullMarked;

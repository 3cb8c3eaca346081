/** Reads customers out of the copies. */
@NullMarked
package io.storefleet.mirror.internal.people;

import org.jspecify.annotations.NullMarked;

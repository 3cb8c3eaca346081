/** Rows, services, the job and the sweep behind the links. */
@NullMarked
package io.storefleet.links.internal;

import org.jspecify.annotations.NullMarked;

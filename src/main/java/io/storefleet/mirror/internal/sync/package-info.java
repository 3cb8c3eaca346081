/** Copies each store for the first time and keeps the copy fresh, as jobs. */
@NullMarked
package io.storefleet.mirror.internal.sync;

import org.jspecify.annotations.NullMarked;

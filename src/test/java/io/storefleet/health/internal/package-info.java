/** Stores judged by rows that a test puts into the mirror. */
@NullMarked
package io.storefleet.health.internal;

import org.jspecify.annotations.NullMarked;

/** What of an object's JSON may be shown, and to whom. */
@NullMarked
package io.storefleet.mirror.internal.shown;

import org.jspecify.annotations.NullMarked;

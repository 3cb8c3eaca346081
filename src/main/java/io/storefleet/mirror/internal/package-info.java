/** Rows, copying and webhooks behind the mirror, each in a package of its own. */
@NullMarked
package io.storefleet.mirror.internal;

import org.jspecify.annotations.NullMarked;

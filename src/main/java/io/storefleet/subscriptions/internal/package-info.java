/** Reading subscriptions out of the copy and out of their stores. */
@NullMarked
package io.storefleet.subscriptions.internal;

import org.jspecify.annotations.NullMarked;

/** The changes of a subscription: how each is checked, sent and read back. */
@NullMarked
package io.storefleet.subscriptions.internal.change;

import org.jspecify.annotations.NullMarked;

/** Tests of what can be done to a subscription. */
@NullMarked
package io.storefleet.subscriptions.internal.change;

import org.jspecify.annotations.NullMarked;

/** Pages of subscriptions. */
@NullMarked
package io.storefleet.subscriptions.ui;

import org.jspecify.annotations.NullMarked;

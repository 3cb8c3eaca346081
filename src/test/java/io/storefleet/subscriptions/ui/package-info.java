/** Tests of subscriptions: ui. */
@NullMarked
package io.storefleet.subscriptions.ui;

import org.jspecify.annotations.NullMarked;

/** Pages and dialogs of products. */
@NullMarked
package io.storefleet.products.ui;

import org.jspecify.annotations.NullMarked;

/** The pages of returns. */
@NullMarked
package io.storefleet.returns.ui;

import org.jspecify.annotations.NullMarked;

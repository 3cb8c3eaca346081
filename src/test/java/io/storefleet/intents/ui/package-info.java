/** Tests of the page of changes. */
@NullMarked
package io.storefleet.intents.ui;

import org.jspecify.annotations.NullMarked;

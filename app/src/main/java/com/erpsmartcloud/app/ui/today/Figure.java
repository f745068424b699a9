package com.erpsmartcloud.app.ui.today;

import com.erpsmartcloud.app.ui.control.FigureCard;
import com.erpsmartcloud.app.ui.control.Tone;
import com.erpsmartcloud.app.ui.screen.Navigator;
import com.erpsmartcloud.app.ui.screen.Place;

/// One figure in words, and where its rows are.
record Figure(
        String icon,
        String name,
        String figure,
        String unit,
        String detail,
        Tone tone,
        Place rows) {

    FigureCard card(Navigator navigator) {
        return new FigureCard(icon, name, figure, unit, detail, tone, () -> navigator.go(rows));
    }
}

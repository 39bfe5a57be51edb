import Commands

Coursewright.start()

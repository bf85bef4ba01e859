/* From Unicode CLDR 48 (cldr-dates-full, Unicode License v3): zone, country, and its city in English, Japanese and Chinese. */
export const oceans = `
Antarctica/Casey AQ|Casey Station|ケーシー基地|卡塞
Antarctica/Davis AQ|Davis|デービス基地|戴维斯
Antarctica/DumontDUrville AQ|Dumont d’Urville Station|デュモン・デュルヴィル基地|迪蒙·迪维尔
Antarctica/Macquarie AU|Macquarie Island|マッコリー|麦夸里岛
Antarctica/Mawson AQ|Mawson Station|モーソン基地|莫森
Antarctica/McMurdo AQ|McMurdo Station|マクマード基地|麦克默多
Antarctica/Palmer AQ|Palmer Land|パーマー基地|帕尔默
Antarctica/Rothera AQ|Rothera Station|ロゼラ基地|罗瑟拉
Antarctica/Syowa AQ|Showa Station|昭和基地|昭和
Antarctica/Troll AQ|Troll Station|トロル基地|特罗尔
Antarctica/Vostok AQ|Vostok Station|ボストーク基地|沃斯托克
Arctic/Longyearbyen SJ|Longyearbyen|ロングイェールビーン|朗伊尔城
Atlantic/Azores PT|Azores|アゾレス|亚速尔群岛
Atlantic/Bermuda BM|Bermuda|バミューダ|百慕大
Atlantic/Canary ES|Canaries|カナリア|加那利
Atlantic/Cape_Verde CV|Cape Verde|カーボベルデ|佛得角
Atlantic/Faroe FO|Faroes|フェロー|法罗
Atlantic/Madeira PT|Madeira|マデイラ|马德拉
Atlantic/Reykjavik IS|Reykjavik|レイキャビク|雷克雅未克
Atlantic/South_Georgia GS|South Georgia|サウスジョージア|南乔治亚
Atlantic/St_Helena SH|St. Helena|セントヘレナ|圣赫勒拿
Atlantic/Stanley FK|Stanley|スタンレー|斯坦利
Australia/Adelaide AU|Adelaide|アデレード|阿德莱德
Australia/Brisbane AU|Brisbane|ブリスベン|布里斯班
Australia/Broken_Hill AU|Broken Hill|ブロークンヒル|布罗肯希尔
Australia/Darwin AU|Darwin|ダーウィン|达尔文
Australia/Eucla AU|Eucla|ユークラ|尤克拉
Australia/Hobart AU|Hobart|ホバート|霍巴特
Australia/Lindeman AU|Lindeman|リンデマン|林德曼
Australia/Lord_Howe AU|Lord Howe Island|ロードハウ|豪勋爵岛
Australia/Melbourne AU|Melbourne|メルボルン|墨尔本
Australia/Perth AU|Perth|パース|珀斯
Australia/Sydney AU|Sydney|シドニー|悉尼
Indian/Antananarivo MG|Antananarivo|アンタナナリボ|安塔那那利佛
Indian/Chagos IO|Chagos Archipelago|チャゴス|查戈斯
Indian/Christmas CX|Christmas Island|クリスマス島|圣诞岛
Indian/Cocos CC|Cocos Islands|ココス諸島|可可斯
Indian/Comoro KM|Comoros|コモロ|科摩罗
Indian/Kerguelen TF|Kerguelen Islands|ケルゲレン諸島|凯尔盖朗
Indian/Mahe SC|Mahé|マヘ|马埃岛
Indian/Maldives MV|Maldives|モルディブ|马尔代夫
Indian/Mauritius MU|Mauritius|モーリシャス|毛里求斯
Indian/Mayotte YT|Mayotte|マヨット|马约特
Indian/Reunion RE|Réunion|レユニオン|留尼汪
Pacific/Apia WS|Apia|アピア|阿皮亚
Pacific/Auckland NZ|Auckland|オークランド|奥克兰
Pacific/Bougainville PG|Bougainville|ブーゲンビル|布干维尔
Pacific/Chatham NZ|Chatham Islands|チャタム|查塔姆
Pacific/Easter CL|Easter Island|イースター島|复活节岛
Pacific/Efate VU|Efate|エフェテ島|埃法特
Pacific/Kanton KI|Canton Island|カントン島|坎顿岛
Pacific/Fakaofo TK|Fakaofo|ファカオフォ|法考福
Pacific/Fiji FJ|Fiji|フィジー|斐济
Pacific/Funafuti TV|Funafuti|フナフティ|富纳富提
Pacific/Galapagos EC|Galápagos Islands|ガラパゴス|科隆群岛
Pacific/Gambier PF|Gambier|ガンビエ諸島|甘比尔
Pacific/Guadalcanal SB|Guadalcanal|ガダルカナル|瓜达尔卡纳尔
Pacific/Guam GU|Guam|グアム|关岛
Pacific/Honolulu US|Honolulu|ホノルル|檀香山
Pacific/Kiritimati KI|Kiritimati|キリスィマスィ島|基里地马地岛
Pacific/Kosrae FM|Kosrae|コスラエ|库赛埃
Pacific/Kwajalein MH|Kwajalein Atoll|クェゼリン|夸贾林
Pacific/Majuro MH|Majuro|マジュロ|马朱罗
Pacific/Marquesas PF|Marquesas Islands|マルキーズ|马克萨斯
Pacific/Midway UM|Midway Atoll|ミッドウェー島|中途岛
Pacific/Nauru NR|Nauru|ナウル|瑙鲁
Pacific/Niue NU|Niue|ニウエ|纽埃
Pacific/Norfolk NF|Norfolk Island|ノーフォーク島|诺福克
Pacific/Noumea NC|Nouméa|ヌメア|努美阿
Pacific/Pago_Pago AS|Pago Pago|パゴパゴ|帕果帕果
Pacific/Palau PW|Palau|パラオ|帕劳
Pacific/Pitcairn PN|Pitcairn Islands|ピトケアン諸島|皮特凯恩
Pacific/Pohnpei FM|Pohnpei|ポンペイ島|波纳佩岛
Pacific/Port_Moresby PG|Port Moresby|ポートモレスビー|莫尔兹比港
Pacific/Rarotonga CK|Rarotonga|ラロトンガ|拉罗汤加
Pacific/Saipan MP|Saipan|サイパン|塞班
Pacific/Tahiti PF|Tahiti|タヒチ|塔希提
Pacific/Tarawa KI|Tarawa|タラワ|塔拉瓦
Pacific/Tongatapu TO|Tongatapu|トンガタプ|东加塔布
Pacific/Chuuk FM|Chuuk|チューク|特鲁克群岛
Pacific/Wake UM|Wake Island|ウェーク島|威克
Pacific/Wallis WF|Wallis & Futuna|ウォリス諸島|瓦利斯
UTC|UTC|協定世界時|协调世界时
`;
